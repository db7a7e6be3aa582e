package dev.intrepid.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Arrays;
import tools.jackson.core.ErrorReportConfiguration;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.io.ContentReference;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonReadContext;
import tools.jackson.core.json.UTF8StreamJsonParser;
import tools.jackson.core.sym.ByteQuadsCanonicalizer;
import tools.jackson.core.util.BufferRecycler;

/**
 * Jackson's parser of UTF-8, made once for each thread and reused, since making one costs as much
 * as reading a small record. It can also go back to the beginning of an object.
 */
final class RecycledParser extends UTF8StreamJsonParser {

  private static final byte[] NOTHING = {};
  private static final int MAX_REMEMBERED_NAMES = 2_000;

  /** Names may be as long as their text, which the store limits. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(JsonFormat.MAX_DEPTH)
          .maxNumberLength(JsonFormat.MAX_NUMBER_LENGTH)
          .maxNameLength(Integer.MAX_VALUE)
          .maxStringLength(Integer.MAX_VALUE)
          .build();

  private static final ByteQuadsCanonicalizer SYMBOLS = ByteQuadsCanonicalizer.createRoot();
  private static final OfThread<RecycledParser> OF_THREAD = new OfThread<>(RecycledParser::new);

  private final JsonReadContext root;
  private boolean taken;

  private RecycledParser() {
    super(
        ObjectReadContext.empty(),
        new IOContext(
            LIMITS,
            StreamWriteConstraints.defaults(),
            ErrorReportConfiguration.defaults(),
            new BufferRecycler(),
            ContentReference.redacted(),
            false,
            JsonEncoding.UTF8),
        0,
        0,
        null,
        SYMBOLS.makeChild(TokenStreamFactory.Feature.collectDefaults()),
        NOTHING,
        0,
        0,
        0,
        false);
    this.root = _streamReadContext;
  }

  /** This thread's parser before the first token of a text; a new one while that is in use. */
  static RecycledParser take(byte[] utf8) {
    RecycledParser parser = OF_THREAD.get();
    if (parser.taken) {
      parser = new RecycledParser();
    }
    parser.begin(utf8);
    return parser;
  }

  /** Keeps this parser for the next text. One that failed is not given back but forgotten. */
  void giveBack() {
    if (rememberedNames() > MAX_REMEMBERED_NAMES) {
      forget();
      return;
    }
    taken = false;
    _inputBuffer = NOTHING;
    _inputPtr = 0;
    _inputEnd = 0;
    _textBuffer.resetWithEmpty();
  }

  void forget() {
    OF_THREAD.forget(this);
  }

  /**
   * Goes to the value of this property if it comes next, without white space, and has a simple
   * beginning. Otherwise nothing changes, and the caller must use the general way.
   */
  boolean nextIs(JsonNames names, int index) {
    byte[] name = names.encoded(index);
    int comma = _currToken == JsonToken.START_OBJECT ? 1 : 0;
    int value = _inputPtr + name.length - comma;
    if (_tokenIncomplete
        || value >= _inputEnd
        || !Arrays.equals(_inputBuffer, _inputPtr, value, name, comma, name.length)) {
      return false;
    }
    int first = _inputBuffer[value];
    if (first != '"' && first != '{' && first != '[' && (first < '1' || first > '9')) {
      return false;
    }
    JsonReadContext object = _streamReadContext;
    object.expectComma(); // counts this property
    object.setCurrentName(names.name(index));
    _numTypesValid = NR_UNKNOWN;
    _binaryValue = null;
    _inputPtr = value + 1;
    _tokenInputTotal = _inputPtr; // counted from 1, as by the general way
    _tokenInputRow = _currInputRow;
    _tokenInputCol = _inputPtr - _currInputRowStart;
    _currToken = JsonToken.PROPERTY_NAME; // where an unfinished number is refused
    _currToken = begun(first);
    return true;
  }

  private JsonToken begun(int first) {
    switch (first) {
      case '"' -> {
        _tokenIncomplete = true;
        return JsonToken.VALUE_STRING;
      }
      case '{' -> {
        createChildObjectContext(_tokenInputRow, _tokenInputCol);
        return JsonToken.START_OBJECT;
      }
      case '[' -> {
        createChildArrayContext(_tokenInputRow, _tokenInputCol);
        return JsonToken.START_ARRAY;
      }
      default -> {
        return _parseUnsignedNumber(first);
      }
    }
  }

  /** The current string: one of plain ASCII is copied as it stands. */
  String string() {
    if (_tokenIncomplete) {
      byte[] from = _inputBuffer;
      for (int at = _inputPtr; at < _inputEnd; at++) {
        byte next = from[at];
        if (next == '"') {
          String text = new String(from, _inputPtr, at - _inputPtr, ISO_8859_1);
          _inputPtr = at + 1;
          _tokenIncomplete = false;
          return text;
        }
        if (next < ' ' || next == '\\') {
          break;
        }
      }
    }
    return getString();
  }

  /** Passes over the current value; returns how deep its objects and arrays were nested. */
  int deepest() {
    int depth = 0;
    int deepest = 0;
    do {
      if (_currToken.isStructStart()) {
        deepest = Math.max(deepest, ++depth);
      } else if (_currToken.isStructEnd()) {
        depth--;
      }
    } while (depth > 0 && nextToken() != null);
    return deepest;
  }

  /** Whether nothing but white space is left. */
  boolean isAtEnd() {
    finishToken();
    for (int at = _inputPtr; at < _inputEnd; at++) {
      byte next = _inputBuffer[at];
      if (next != ' ' && next != '\n' && next != '\r' && next != '\t') {
        return false;
      }
    }
    return true;
  }

  /** How many bytes were read. */
  int position() {
    return Math.min(_inputPtr, _inputEnd);
  }

  /** Where the current value begins; not for the current token of a name. */
  int tokenStart() {
    return Math.toIntExact(_tokenInputTotal - 1);
  }

  /** The object or array that the current value is in. */
  TokenStreamContext outer() {
    return isAtStart() ? _streamReadContext.getParent() : _streamReadContext;
  }

  /** Whether the current token ends a value directly inside that object or array. */
  boolean isAfterValueIn(TokenStreamContext outer) {
    return _streamReadContext == outer && !isAtStart() && _currToken != JsonToken.PROPERTY_NAME;
  }

  private boolean isAtStart() {
    return _currToken == JsonToken.START_OBJECT || _currToken == JsonToken.START_ARRAY;
  }

  int rememberedNames() {
    return _symbols.size();
  }

  byte[] input() {
    return _inputBuffer;
  }

  /** Goes back to the token that begins the object at that position. */
  void rewind(int position) {
    _inputPtr = position;
    _nextToken = null;
    _tokenIncomplete = false;
    _currToken = JsonToken.START_OBJECT;
    _streamReadContext.reset(TokenStreamContext.TYPE_OBJECT, 0, 0);
  }

  private void begin(byte[] utf8) {
    taken = true;
    _closed = false;
    _inputBuffer = utf8;
    _inputPtr = 0;
    _inputEnd = utf8.length;
    _currInputProcessed = 0;
    _currInputRow = 1;
    _currInputRowStart = 0;
    _currToken = null;
    _nextToken = null;
    _tokenIncomplete = false;
    _streamReadContext = root;
  }
}
