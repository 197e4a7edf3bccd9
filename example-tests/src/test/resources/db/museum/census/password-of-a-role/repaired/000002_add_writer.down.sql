drop role museum_writer;
