package dev.intrepid.lock;

import dev.intrepid.lock.text.QuotedWords;

/**
 * What facts are about: one version of an event, a memo, or a subscriber.
 *
 * @param name the type, URI template or name
 * @param version of an event; 0 of anything else, and of an event as a whole
 */
public record Subject(Kind kind, String name, int version) {

  /** What it is. */
  public enum Kind {
    /** A message. */
    EVENT,
    /** A memo. */
    MEMO,
    /** A class of handlers. */
    SUBSCRIBER
  }

  /** One version of a type of messages; 0 for the type as a whole. */
  public static Subject event(String type, int version) {
    return new Subject(Kind.EVENT, type, version);
  }

  /** The memos of a URI template. */
  public static Subject memo(String template) {
    return new Subject(Kind.MEMO, template, 0);
  }

  /** A subscriber. */
  public static Subject subscriber(String name) {
    return new Subject(Kind.SUBSCRIBER, name, 0);
  }

  /** How its lines begin: {@code event OrderPlaced v1}. */
  public String line() {
    return switch (kind) {
      case EVENT -> QuotedWords.line("event", name) + (version == 0 ? "" : " v" + version);
      case MEMO -> QuotedWords.line("memo", name);
      case SUBSCRIBER -> QuotedWords.line("subscriber", name);
    };
  }

  /** For people, within a sentence. */
  public String label() {
    return switch (kind) {
      case EVENT -> version == 0 ? name : name + " v" + version;
      case MEMO -> "the memo \"" + name + "\"";
      case SUBSCRIBER -> "the subscriber \"" + name + "\"";
    };
  }

  @Override
  public String toString() {
    return line();
  }
}
