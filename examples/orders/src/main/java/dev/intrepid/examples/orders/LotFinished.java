package dev.intrepid.examples.orders;

import dev.intrepid.annotations.Event;

/** All orders of a lot are published. */
@Event(stream = "lots")
record LotFinished(int lot) {}
