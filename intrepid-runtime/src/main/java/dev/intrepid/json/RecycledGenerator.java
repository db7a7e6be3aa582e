package dev.intrepid.json;

import java.io.OutputStream;
import java.util.Arrays;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Jackson's generator of UTF-8, made once a thread and used for one value after the other: making
 * one, with its buffers, costs more than writing a small record.
 */
final class RecycledGenerator {

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamWriteConstraints(
              StreamWriteConstraints.builder().maxNestingDepth(JsonFormat.MAX_DEPTH).build())
          .rootValueSeparator((String) null)
          .build();

  private static final ThreadLocal<RecycledGenerator> OF_THREAD =
      ThreadLocal.withInitial(RecycledGenerator::new);

  private final Bytes bytes = new Bytes();
  private final JsonGenerator generator =
      FACTORY.createGenerator(ObjectWriteContext.empty(), bytes);
  private int valuesBefore;
  private boolean taken;

  private RecycledGenerator() {}

  /** This thread's generator; another one while that is in use. */
  static RecycledGenerator take() {
    RecycledGenerator recycled = OF_THREAD.get();
    if (recycled.taken) {
      recycled = new RecycledGenerator();
    }
    recycled.taken = true;
    recycled.valuesBefore = recycled.values();
    return recycled;
  }

  JsonGenerator generator() {
    return generator;
  }

  /** What was written, which is one value; keeps this generator for the next. */
  byte[] giveBack(Object codec) {
    if (!generator.streamWriteContext().inRoot() || values() != valuesBefore + 1) {
      throw new IllegalStateException(
          "A codec writes exactly one value and ends what it begins; "
              + codec.getClass().getName()
              + " does not.");
    }
    generator.flush();
    taken = false;
    return bytes.take();
  }

  /** Never uses this generator again: after a failure its state is unknown. */
  void forget() {
    if (OF_THREAD.get() == this) {
      OF_THREAD.remove();
    }
  }

  private int values() {
    return generator.streamWriteContext().getEntryCount();
  }

  /** Takes the generator's buffer whenever it is full or flushed; mostly that is once a value. */
  private static final class Bytes extends OutputStream {

    private static final byte[] NOTHING = {};
    private byte[] buffer = NOTHING;
    private int count;

    @Override
    public void write(int one) {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
      if (count + length > buffer.length) {
        buffer = Arrays.copyOf(buffer, Math.max(count + length, 2 * count));
      }
      System.arraycopy(from, offset, buffer, count, length);
      count += length;
    }

    byte[] take() {
      byte[] all = count == buffer.length ? buffer : Arrays.copyOf(buffer, count);
      buffer = NOTHING;
      count = 0;
      return all;
    }
  }
}
