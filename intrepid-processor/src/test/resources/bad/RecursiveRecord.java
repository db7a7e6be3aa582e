package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "trees/{name}")
record TreeGrown(String name, Branch trunk) {}

record Branch(String name, Fork end) {}

record Fork(Branch left, Branch right) {}
