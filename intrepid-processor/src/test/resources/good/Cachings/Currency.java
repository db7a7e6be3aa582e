package shop;

enum Currency {
  EUR,
  USD
}
