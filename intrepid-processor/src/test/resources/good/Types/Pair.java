package shop;

record Pair<A extends Comparable<A>, B>(A first, B second) {}
