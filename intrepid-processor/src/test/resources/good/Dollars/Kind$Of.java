package shop;

public enum Kind$Of {
  A$,
  $B
}
