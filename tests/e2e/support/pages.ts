/** The pages outside a draft, without the start page. */
export const ALONE = [
  '/forms/',
  '/about/',
  '/settings/',
  '/templates/',
  '/templates/edit/?id=none',
  '/receive/',
  '/library/',
  '/desk/',
  '/ury/',
  '/choose/',
  '/terms/',
  '/environment/',
  '/accessibility/',
  '/board/',
  '/change/',
  '/draft/?id=none',
];
