package dev.intrepid.engine;

import dev.intrepid.repo.ForwardingRepo;
import dev.intrepid.repo.memory.MemoryRepo;

/** A repo in memory of which a test changes one thing. */
public class WrappedRepo extends ForwardingRepo {

  final MemoryRepo memory;

  protected WrappedRepo() {
    this(new MemoryRepo());
  }

  protected WrappedRepo(MemoryRepo memory) {
    super(memory);
    this.memory = memory;
  }
}
