/** Latitude, in WGS84 degrees, as Web Mercator (EPSG:3857) stretches it; in degrees of longitude on the equator. */
export const mercatorY = (latitude: number): number =>
  (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI
