declare module '*?worker&url' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: the shape that the bundler gives
  export default address
}
