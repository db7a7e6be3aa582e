package com.acme.guestbook;

import dev.intrepid.annotations.Event;
import java.util.List;
import java.util.Optional;

/** A guest signed the book. */
@Event(stream = "books/{book}")
public record Signed(String book, String guest, Optional<String> remark, List<String> tags) {}
