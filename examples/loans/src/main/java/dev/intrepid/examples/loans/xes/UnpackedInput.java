package dev.intrepid.examples.loans.xes;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks, and tells a packed file that is cut off from the end of one that is whole: the XML
 * parser takes an {@link EOFException} for an end like any other.
 */
final class UnpackedInput extends FilterInputStream {

  private static final int BUFFER = 1 << 16;

  UnpackedInput(InputStream packed) throws IOException {
    super(new GZIPInputStream(packed, BUFFER));
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (EOFException | ZipException e) {
      throw new DamagedException(e);
    }
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    try {
      return super.read(bytes, from, length);
    } catch (EOFException | ZipException e) {
      throw new DamagedException(e);
    }
  }

  /** The packed bytes are not those that were written. */
  static final class DamagedException extends IOException {
    private static final long serialVersionUID = 1L;

    private DamagedException(IOException cause) {
      super("The packed file is cut off or damaged", cause);
    }
  }
}
