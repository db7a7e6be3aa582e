package shop;

record Painted(Colour colour) {}
