/** Where the other pages of a language lie, as seen from the story's own. */
export const SOURCES_PAGE = 'sources/'
export const BUILDER_PAGE = 'embed/'
