package shop;

record Key(String value) {}
