package clashes;

/** Its constant in a codec is called as a component is. */
enum Id {
  A,
  B
}
