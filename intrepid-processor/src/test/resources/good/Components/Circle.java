package shop;

record Circle(double radius) implements Shape {}
