package dev.intrepid.engine.decode;

import dev.intrepid.engine.stored.ParkedMemo;
import java.util.regex.Pattern;

/** Streams that are parked because a program could not read a message. */
public final class UnreadMessages {

  private static final Pattern STORED =
      Pattern.compile(
          "dev\\.intrepid\\.engine\\.([a-z]+\\.)*"
              + "(UnknownVersion|Undecodable|Upcast)Exception\\b");

  private UnreadMessages() {}

  /** Whether the program that parked a stream could not read its message. */
  public static boolean areCauseOf(ParkedMemo parked) {
    // What is stored begins with the name of the class, whose package may be a former one.
    return STORED.matcher(parked.cause()).lookingAt();
  }
}
