package shop;

record Square(double side) implements Polygon {}
