package com.acme.guestbook;

/** How a guest is thanked. */
public sealed interface Manner {

  /** By words alone. */
  record Plain() implements Manner {}

  /** With something to take home. */
  record WithGift(String gift) implements Manner {}
}
