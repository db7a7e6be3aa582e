package com.acme.guestbook;

import dev.intrepid.annotations.Event;

/** The guest was thanked for a remark. */
@Event(stream = "thanks/{guest}")
public record Thanked(String guest, String remark, Manner manner) {}
