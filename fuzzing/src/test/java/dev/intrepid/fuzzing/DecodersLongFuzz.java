package dev.intrepid.fuzzing;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** The same for as long as a command has time: {@code -Dtest=DecodersLongFuzz}. */
class DecodersLongFuzz {

  @FuzzTest(maxDuration = "10m")
  void any_bytes_are_read_or_refused(byte[] input) {
    Codecs.decode(input);
  }
}
