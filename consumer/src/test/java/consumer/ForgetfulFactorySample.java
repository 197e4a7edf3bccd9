package consumer;

import dev.palindrome.junit.MigrationFactory;
import dev.palindrome.junit.MigrationTest;

/** Its second migration forgets an index: run by name, since it must fail. */
@MigrationTest(folder = "db/forgetful", rows = 50)
class ForgetfulFactorySample implements MigrationFactory {}
