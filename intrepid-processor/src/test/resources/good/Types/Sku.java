package shop;

record Sku(String value) {}
