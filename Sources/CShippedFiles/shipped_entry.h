/* One file of the list, in the middle of find() in shipped_files.c. #embed cannot stand in a macro, hence a
   header that is included once per file. No guard: that is the point. */
if (index == here++) {
  static const unsigned char bytes[] = {
#embed SHIPPED suffix(, )
    0
  };
  return (struct shipped){SHIPPED, bytes, sizeof(bytes) - 1};
}
#undef SHIPPED
