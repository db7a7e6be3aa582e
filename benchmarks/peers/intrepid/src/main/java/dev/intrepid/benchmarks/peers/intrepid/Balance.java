package dev.intrepid.benchmarks.peers.intrepid;

import dev.intrepid.annotations.Cached;

/** What is on an account. */
@Cached("balances/{account}")
record Balance(String account, long cents) {}
