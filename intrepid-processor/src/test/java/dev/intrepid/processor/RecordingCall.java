package dev.intrepid.processor;

import dev.intrepid.Cache;
import dev.intrepid.codegen.MemoCall;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonCodec;
import dev.intrepid.json.JsonFormat;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A call that knows the variables of a URI, keeps other memos as JSON, and remembers who asked. */
final class RecordingCall implements MemoCall {

  private final List<String> told = new ArrayList<>();
  private final Map<String, String> variables;
  private final Map<String, String> memos = new HashMap<>();

  RecordingCall(Map<String, String> variables) {
    this.variables = variables;
  }

  RecordingCall withMemo(String uri, String json) {
    memos.put(uri, json);
    return this;
  }

  /** What was asked for, in order. */
  List<String> told() {
    return List.copyOf(told);
  }

  @Override
  public String text(String variable) {
    return asked("text", variable);
  }

  @Override
  public int integer(String variable) {
    return Integer.parseInt(asked("integer", variable));
  }

  @Override
  public long longInteger(String variable) {
    return Long.parseLong(asked("longInteger", variable));
  }

  @Override
  public UUID uuid(String variable) {
    return UUID.fromString(asked("uuid", variable));
  }

  @Override
  public <E extends Enum<E>> E constant(String variable, Class<E> type) {
    return Enum.valueOf(type, asked("constant", variable));
  }

  private String asked(String how, String variable) {
    told.add(how + " " + variable);
    return variables.get(variable);
  }

  @Override
  public Clock clock() {
    return RecordingStep.CLOCK;
  }

  @Override
  public <T> Cache<T> memo(JsonCodec<T> codec, String uri) {
    told.add("memo " + uri);
    return memos.containsKey(uri) ? Cache.found(read(codec, uri)) : Cache.notFound();
  }

  @Override
  public <T> T value(JsonCodec<T> codec, String uri) {
    told.add("value " + uri);
    return read(codec, uri);
  }

  private <T> T read(JsonCodec<T> codec, String uri) {
    return JsonFormat.standard().read(codec, Json.of(memos.get(uri)));
  }

  @Override
  public <T> T returned(T value) {
    if (value == null) {
      throw new IllegalStateException("null returned");
    }
    return value;
  }
}
