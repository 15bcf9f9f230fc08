/* The whole of what a desk with pym.js writes. */
new pym.Parent('map', '../?theme=light', { title: 'Map: occupied regions of Ukraine' })
