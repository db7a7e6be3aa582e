package shop;

import dev.intrepid.annotations.Event;

@Event(stream = "payments/{id}")
record PaymentTaken(String id, Means means) {}

sealed interface Means permits Card, Cash {}

record Card(String type, String number) implements Means {}

record Cash() implements Means {}
