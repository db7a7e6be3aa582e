package dev.intrepid.testkit;

import java.util.EnumSet;
import java.util.Set;

/** The storage the lying repos are made of is honest, so what fails there is the lie. */
class StoredInMemoryContractTest extends RepoContract {

  @Override
  protected RepoFixture fixture() {
    return new StoredInMemory();
  }

  @Override
  protected Set<RepoCapability> capabilities() {
    return EnumSet.allOf(RepoCapability.class);
  }
}
