package dev.intrepid.benchmarks.peers.compare.codec;

import dev.intrepid.benchmarks.codec.Order;
import dev.intrepid.benchmarks.codec.Payment;
import java.io.IOException;

/**
 * One way to write records as JSON and to read them, for one thread.
 *
 * @param <P> its own kind of payment
 * @param <O> its own kind of order
 */
interface Codec<P, O> {

  /** Its own payment for one; made before it is timed. */
  P own(Payment payment);

  /** Its own order for one; made before it is timed. */
  O own(Order order);

  /** The UTF-8 of a payment, in an array of its own. */
  byte[] encodePayment(P payment) throws IOException;

  /** The UTF-8 of an order, in an array of its own. */
  byte[] encodeOrder(O order) throws IOException;

  /** A payment from its UTF-8. */
  P decodePayment(byte[] utf8) throws IOException;

  /** An order from its UTF-8. */
  O decodeOrder(byte[] utf8) throws IOException;

  /** One by its name. */
  static Codec<?, ?> named(String name) {
    return switch (name) {
      case Codecs.BY_HAND -> new JacksonByHand();
      case Codecs.INTREPID -> new Generated();
      case Codecs.DATABIND -> new Databind();
      case Codecs.AVAJE -> new Avaje();
      case Codecs.DSL_JSON -> new DslJsonCompiled();
      case Codecs.FASTJSON2 -> new Fastjson2();
      case Codecs.FORY -> new Fory();
      default -> throw new IllegalArgumentException("There is no codec called " + name + ".");
    };
  }
}
