package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.intrepid.json.text.ByteWords;
import dev.intrepid.json.text.EncodedName;
import dev.intrepid.json.text.InstantText;
import dev.intrepid.json.text.UuidText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A JSON text and the position of its reader: at a value, or after the end of an object or array. A
 * string or number is not looked at beyond its first byte before it is read or passed. For one
 * thread, reused.
 */
final class JsonText {

  private static final byte[] EMPTY = {};

  private final StringDecoder strings = new StringDecoder();
  private final ScannedNumber number = new ScannedNumber(this);
  private final InstantText instants = new InstantText();

  /** Of each open object and array, from 1, whether it is an array. */
  private final boolean[] isArray = new boolean[JsonFormat.MAX_DEPTH + 1];

  private byte[] utf8 = EMPTY;
  private int at;
  private int start;
  private byte kind = Kind.NOTHING;
  private boolean isUnread;
  private int depth;

  /** Goes to the value of a text. */
  void begin(byte[] text) {
    utf8 = text;
    at = 0;
    start = 0;
    depth = 0;
    isUnread = false;
    kind = Kind.NOTHING;
    if (!isAtEnd()) {
      value();
    }
  }

  /** Releases the text. */
  void clear() {
    utf8 = EMPTY;
    strings.clear();
  }

  /** What the current value is, one of {@link Kind}. */
  byte kind() {
    return kind;
  }

  byte[] utf8() {
    return utf8;
  }

  /** Where the current value begins. */
  int start() {
    return start;
  }

  /** How many bytes were passed. */
  int position() {
    return at;
  }

  void moveTo(int position) {
    at = position;
  }

  /** How many objects and arrays the current value is in. */
  int outerDepth() {
    return isEntered() ? depth - 1 : depth;
  }

  /** Whether the current value is an object or array, of which nothing was read. */
  boolean isEntered() {
    return kind == Kind.OBJECT || kind == Kind.ARRAY;
  }

  boolean isInObject() {
    return depth > 0 && !isArray[depth];
  }

  boolean isInArray() {
    return isArray[depth];
  }

  /** Goes to the next element of an array; false after the last one. */
  boolean nextElement() {
    finish();
    byte next = nextByte();
    if (next == ']') {
      leave();
      return false;
    }
    if (kind == Kind.ARRAY) {
      at--;
    } else if (next != ',') {
      throw unexpectedAt(at - 1);
    }
    value();
    return true;
  }

  /**
   * Goes to the value of the next property of an object.
   *
   * @param likely the index of the most likely name; one that is out of range for none
   */
  int nextName(JsonNames names, int likely) {
    finish();
    if (likely >= 0 && likely < names.size()) {
      EncodedName name = names.encoded(likely);
      int from = kind == Kind.OBJECT ? at : at + 1;
      if (name.isAt(utf8, from) && (from == at || utf8[at] == ',')) {
        at = from + name.length();
        value();
        return likely;
      }
    }
    if (!toName()) {
      return JsonNames.END;
    }
    int from = at;
    int end = ByteWords.plainEnd(utf8, from);
    int index;
    if (byteAt(end) == '"') {
      index = names.find(utf8, from, end);
      at = end + 1;
    } else {
      index = names.find(strings.decodeName(this, from, end));
    }
    toValue();
    return index;
  }

  /** Goes to the value of the next property of an object; null after the last one. */
  @Nullable String nextName() {
    finish();
    if (!toName()) {
      return null;
    }
    String name = nameFrom(at);
    toValue();
    return name;
  }

  /** Passes over the current value; returns how deep its objects and arrays were nested. */
  int skip() {
    if (!isEntered()) {
      finish();
      return 0;
    }
    int outer = depth - 1;
    int deepest = depth;
    while (depth > outer) {
      deepest = Math.max(deepest, depth);
      if (isArray[depth]) {
        nextElement();
      } else {
        finish();
        if (toName()) {
          passName(at);
          toValue();
        }
      }
    }
    return deepest - outer;
  }

  /** Goes back to the beginning of the object that was entered at that position. */
  void rewind(int position) {
    at = position;
    start = position - 1;
    kind = Kind.OBJECT;
    isUnread = false;
  }

  /** The current string. */
  String string() {
    isUnread = false;
    int from = start + 1;
    int end = ByteWords.plainEnd(utf8, from);
    return byteAt(end) == '"' ? plain(from, end) : strings.decode(this, from, end);
  }

  /** The index of the current string; {@link JsonNames#UNKNOWN} if it is not among them. */
  int string(JsonNames among) {
    int end = ByteWords.plainEnd(utf8, start + 1);
    if (byteAt(end) != '"') {
      return among.find(string());
    }
    isUnread = false;
    at = end + 1;
    return among.find(utf8, start + 1, end);
  }

  /** The current string as an instant; null if it has another form than most. */
  @Nullable Instant instant() {
    Instant instant = instants.read(utf8, start + 1);
    if (instant != null) {
      isUnread = false;
      at = instants.end();
    }
    return instant;
  }

  /** The current string as a UUID; null if it has another form than most. */
  @Nullable UUID uuid() {
    UUID uuid = UuidText.read(utf8, start + 1);
    if (uuid != null) {
      isUnread = false;
      at = start + UuidText.LENGTH + 2;
    }
    return uuid;
  }

  /** The current number. */
  ScannedNumber number() {
    isUnread = false;
    return number.scan(start);
  }

  /** Passes over the rest of the current value, if it is not an object or array. */
  void finish() {
    if (isUnread) {
      isUnread = false;
      if (kind == Kind.STRING) {
        passString(start + 1);
      } else {
        number.scan(start);
      }
    }
  }

  /** Whether nothing but white space is left. */
  boolean isAtEnd() {
    int next = at;
    while (next < utf8.length && isSpace(utf8[next])) {
      next++;
    }
    return next == utf8.length;
  }

  static boolean isSpace(byte next) {
    return next == ' ' || next == '\n' || next == '\r' || next == '\t';
  }

  /** A byte of the value that is read, which must not end there. */
  byte byteAt(int position) {
    if (position >= utf8.length) {
      throw unexpectedAt(position);
    }
    return utf8[position];
  }

  /** Refuses the byte at that position, or the end there. */
  JsonFormatException unexpectedAt(int position) {
    if (position >= utf8.length) {
      at = utf8.length;
      return Failure.endsEarly(this);
    }
    at = position + 1;
    return Failure.malformed(this);
  }

  private void value() {
    byte first = nextByte();
    start = at - 1;
    switch (first) {
      case '"' -> begun(Kind.STRING);
      case '{' -> enter(Kind.OBJECT);
      case '[' -> enter(Kind.ARRAY);
      case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> begun(Kind.NUMBER);
      case 't' -> literal("true", Kind.TRUE);
      case 'f' -> literal("false", Kind.FALSE);
      case 'n' -> literal("null", Kind.NULL);
      default -> throw unexpectedAt(start);
    }
  }

  private void begun(byte begun) {
    kind = begun;
    isUnread = true;
  }

  private void enter(byte entered) {
    if (depth == JsonFormat.MAX_DEPTH) {
      throw Failure.limits(this);
    }
    kind = entered;
    isArray[++depth] = entered == Kind.ARRAY;
  }

  private void leave() {
    kind = Kind.END;
    depth--;
  }

  private void literal(String word, byte literal) {
    for (int i = 1; i < word.length(); i++) {
      if (byteAt(start + i) != word.charAt(i)) {
        throw unexpectedAt(start + i);
      }
    }
    at = start + word.length();
    kind = literal;
  }

  /** Goes to the first byte of the next name; false at the end of the object. */
  private boolean toName() {
    byte next = nextByte();
    if (next == '}') {
      leave();
      return false;
    }
    if (kind != Kind.OBJECT) {
      if (next != ',') {
        throw unexpectedAt(at - 1);
      }
      next = nextByte();
    }
    if (next != '"') {
      throw unexpectedAt(at - 1);
    }
    return true;
  }

  /** Goes to the value after a name. */
  private void toValue() {
    if (nextByte() != ':') {
      throw unexpectedAt(at - 1);
    }
    value();
  }

  private String nameFrom(int from) {
    int end = ByteWords.plainEnd(utf8, from);
    return byteAt(end) == '"' ? plain(from, end) : strings.decodeName(this, from, end);
  }

  private String plain(int from, int end) {
    at = end + 1;
    return new String(utf8, from, end - from, ISO_8859_1);
  }

  private void passString(int from) {
    int end = ByteWords.plainEnd(utf8, from);
    if (byteAt(end) == '"') {
      at = end + 1;
    } else {
      strings.decode(this, from, end);
    }
  }

  private void passName(int from) {
    int end = ByteWords.plainEnd(utf8, from);
    if (byteAt(end) == '"') {
      at = end + 1;
    } else {
      strings.decodeName(this, from, end);
    }
  }

  /** The next byte that is no white space, which is passed. */
  private byte nextByte() {
    while (at < utf8.length) {
      byte next = utf8[at++];
      if (next > ' ' || !isSpace(next)) {
        return next;
      }
    }
    throw unexpectedAt(at);
  }
}
