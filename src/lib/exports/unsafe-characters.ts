/** Characters that some file system forbids in names, and invisible or direction-changing ones. */
export const UNSAFE = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u115f\u1160\u2800\u3164\uffa0]+/gu;
