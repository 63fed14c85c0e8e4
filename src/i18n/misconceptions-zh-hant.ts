import type { MisconceptionsDictionary } from './misconceptions-dictionary'

export const misconceptionsZhHant: MisconceptionsDictionary = {
  name: '常見誤解',
  showMe: '示範給我看',
  use: (serialFraction) => `改用 B = ${serialFraction}`,
  hide: '隱藏',
  sentences: {
    'parallel-share': ({ serialFraction, parallel }) =>
      `B 是不能拆分的比例：如果 ${serialFraction} 的工作可以拆分，B 就是 ${parallel}。`,
    'scaled-share': ({ scaled, processors, seen }) =>
      `s′ 不是 B：在 ${processors} 個處理器上序列占 s′ = ${scaled} 的執行，對應的程式 B = ${seen}。`,
    'always-faster': '工作執行緒並非越多越快：每一個都要花時間啟動和協調，超過某個 j 之後，代價大於收益。',
    'logical-cores': '瀏覽器給出的是邏輯核心數：兩個邏輯核心可能共用一個實體核心，合起來不到兩個核心的速度。',
    'share-of-code':
      'e 是時間的比例，不是原始碼的比例：一行序列程式碼可能占去大部分時間，一百行也可能幾乎不占。',
  },
  shown: {
    'parallel-share': '已畫出本來想要的 B；先前輸入的值已釘選。',
    'scaled-share': 'B 現在屬於同一個程式：兩條定律在 j 處給出相同的 S。原來 B 的曲線已釘選。',
    'always-faster': '旁邊加上了帶線性開銷的阿姆達爾定律，並標出最佳 j。',
    'logical-cores': '圖的範圍到核心數為止，並包括超出核心數的所有測量點。',
  },
}
