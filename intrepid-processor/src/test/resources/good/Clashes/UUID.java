package clashes;

/** Is called like the constant that would read it. */
enum UUID {
  ONE
}
