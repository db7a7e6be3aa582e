package shop;

record Code(Currency currency) {}
