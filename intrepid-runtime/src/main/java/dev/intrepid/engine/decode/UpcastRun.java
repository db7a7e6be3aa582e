package dev.intrepid.engine.decode;

import dev.intrepid.IntoEvent;
import dev.intrepid.IntrepidException;
import dev.intrepid.codegen.UpcastStep;
import dev.intrepid.json.Json;
import dev.intrepid.json.JsonFormat;
import dev.intrepid.json.JsonFormatException;
import dev.intrepid.repo.EventRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One stored message on its way through the upcasts. For one thread. */
final class UpcastRun implements UpcastStep {

  private final UpcastDecoder decoder;
  private final EventRecord record;
  private final DecodedMessages messages;
  private final JsonFormat format;
  private String upcast = "";

  UpcastRun(UpcastDecoder decoder, EventRecord record, DecodedMessages messages) {
    this.decoder = decoder;
    this.record = record;
    this.messages = messages;
    this.format = decoder.format();
  }

  @Override
  public <T> T stored(IntoEvent<T> into, Json json) {
    return CurrentDecoder.read(into, record, json, format);
  }

  @Override
  public ObjectNode stored(Json json) {
    try {
      return required(format.read(JsonFormat.tree(), json));
    } catch (JsonFormatException e) {
      throw new UndecodableException(record, e);
    }
  }

  @Override
  public void enter(String name) {
    upcast = name;
  }

  @Override
  public <T> T made(@Nullable T message) {
    if (message == null) {
      throw new UpcastException(
          record,
          upcast,
          "returned null: an Optional says that nothing is left of a message",
          null);
    }
    return message;
  }

  @Override
  public IntrepidException unforeseen(Object message) {
    return new UpcastException(
        record,
        upcast,
        "returned "
            + message.getClass().getName()
            + ", which its result could not be when it was compiled: compile it again, as mvn clean"
            + " compile does, and start the program with the dependencies it is compiled with",
        null);
  }

  @Override
  public <T> List<T> all(@Nullable Collection<? extends T> several) {
    List<T> all = new ArrayList<>();
    for (T one : made(several)) {
      all.add(made(one));
    }
    return all;
  }

  @Override
  public <T> List<T> all(@Nullable Stream<? extends T> several) {
    try (Stream<? extends T> stream = made(several)) {
      List<T> all = new ArrayList<>();
      stream.forEachOrdered(one -> all.add(made(one)));
      return all;
    }
  }

  @Override
  public <T> T read(IntoEvent<T> into, ObjectNode tree) {
    try {
      return required(format.read(into, format.write(JsonFormat.tree(), tree)));
    } catch (JsonFormatException e) {
      throw new UpcastException(
          record,
          upcast,
          "made JSON that is not "
              + into.type()
              + " in version "
              + into.version()
              + ": "
              + e.getMessage(),
          e);
    }
  }

  @Override
  public <T> ObjectNode tree(IntoEvent<T> into, T message) {
    return required(format.read(JsonFormat.tree(), format.write(into, message)));
  }

  @Override
  public <T> void message(IntoEvent<T> into, T message) throws Exception {
    MessageDecoder after = decoder.after().get(decoder.upcaster().yields().indexOf(into));
    if (after instanceof CurrentDecoder direct) {
      messages.add(direct.index(), message);
    } else if (after.isTaken()) {
      after.read(record, format.write(into, message), messages);
    } else {
      messages.ignore();
    }
  }

  /** The failure of the current upcast. */
  UpcastException failed(Exception cause) {
    return new UpcastException(record, upcast, "failed: " + cause, cause);
  }

  private static <T> T required(@Nullable T value) {
    if (value == null) {
      throw new JsonFormatException("Expected an object, found null (path: $).", null);
    }
    return value;
  }
}
