/** Where the page, the bots and the schemas are: beside this file, also when it has been bundled. */
export const assetsFolder = import.meta.dirname;
