package shop;

record Line(String sku, int quantity) {}
