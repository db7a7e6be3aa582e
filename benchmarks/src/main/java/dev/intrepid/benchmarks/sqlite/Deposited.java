package dev.intrepid.benchmarks.sqlite;

import dev.intrepid.annotations.Event;

/** Money that came to an account. */
@Event(stream = "accounts/{account}")
record Deposited(String account, long cents, long at) {}
