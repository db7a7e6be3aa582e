package shop;

enum Colour {
  RED,
  GREEN
}
