package shop;

record AccountId(String value) {}
