package dev.intrepid.codegen;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Generated code that reads and writes records of libraries by their components. Such a record may
 * be compiled again, with others, without that code. Stateless and thread-safe.
 */
public interface LibraryRecords {

  /** The records. */
  List<LibraryRecord> libraryRecords();

  /**
   * A record of a library, and its components when the code was generated. Immutable.
   *
   * @param type the record
   * @param components the names of its components of then, in their order
   */
  record LibraryRecord(Class<?> type, List<String> components) {
    /** Copies the list. */
    public LibraryRecord {
      requireNonNull(type);
      components = List.copyOf(components);
    }
  }
}
