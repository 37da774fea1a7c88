/**
 * Whose page it is. A page is rendered for one person (or for a guest) and says so with everything it asks, in the header
 * `PERSON_HEADER` or in a socket's handshake; the server refuses what somebody else's session would make of it
 * (`session.other-person`). The cookie says who is signed in now, for pages to compare with: a hint, no proof.
 */
export const PERSON_HEADER = 'orderdesk-person';
export const PERSON_COOKIE = 'orderdesk.person';
export const GUEST = 'guest';
