package dev.intrepid.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Whatever the bytes, a generated decoder reads them or throws what it says it throws, in the
 * memory that a build has.
 */
class DecodersFuzzTest {

  @FuzzTest(maxDuration = "10s")
  void any_bytes_are_read_or_refused(byte[] input) {
    Codecs.decode(input);
  }
}
