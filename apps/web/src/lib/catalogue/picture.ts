/** Where a picture named by the API is; the API may answer a path or only the name. */
export const pictureUrl = (picture: string): string =>
  picture.startsWith('/') || picture.startsWith('https://') ? picture : `/api/pictures/${picture}`;
