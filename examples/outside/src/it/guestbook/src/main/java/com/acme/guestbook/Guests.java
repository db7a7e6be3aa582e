package com.acme.guestbook;

import dev.intrepid.annotations.Cached;

/** How many signed a book. */
@Cached("books/{book}/guests")
public record Guests(String book, int count) {}
