package shop;

record Place(Row row) {

  record Row(int number) {}
}
