import type { TourDictionary } from './tour-dictionary'

export const tourZhHant: TourDictionary = {
  name: '導覽',
  place: (scene, scenes) => `第 ${scene} 幕，共 ${scenes} 幕`,
  back: '上一幕',
  next: '下一幕',
  leave: '離開',
  answer: '顯示答案',
  keys: '← → 換幕。',
  givenBack: '離開後恢復您的設定。',
  noSuchScene: (scenes) => `連結指向不存在的一幕：導覽共有 ${scenes} 幕。這裡是第一幕。`,
  scenes: {
    'two-cooks': {
      title: '一位廚師，兩位廚師',
      says: '一位廚師做一頓飯要一小時，所有的工作都可以分著做。S 表示 j 位廚師的速度是一位的幾倍。',
      question: '兩位廚師要多久？把 j 移到 2，讀出 S。',
      answer: ({ speedup, minutes }) =>
        `S₂ = ${speedup}：這頓飯只要 ${minutes} 分鐘。沒有序列部分時（B = 0），j 位廚師的速度就是一位的 j 倍。`,
    },
    'one-waits': {
      title: '總有人要等',
      says: '有一步不能分著做：調味只能由一個人來，其他人等著。它占一小時的十分之一，所以序列比例 B = 10%。',
      question: '現在八位廚師的速度還是一位的八倍嗎？先猜一猜，再把 j 移到 8。',
      answer: ({ speedup, serialMinutes, parallelMinutes, splitMinutes, minutes }) =>
        `不：S₈ = ${speedup}。能分著做的 ${parallelMinutes} 分鐘變成 ${splitMinutes} 分鐘，調味的 ${serialMinutes} 分鐘不變，共 ${minutes} 分鐘。`,
    },
    'more-cooks': {
      title: '再多些廚師',
      says: '廚師每加倍一次，工錢也加倍。換來的是 S 從一個值到下一個值的增量。',
      question: '從 8 位到 64 位，哪一次加倍的收益最大？移動 j，每次記下 S。',
      answer: ({ at8, at16, at32, at64, first, last }) =>
        `第一次。S 依序為 ${at8}、${at16}、${at32} 和 ${at64}：從 8 到 16 增加 ${first}，從 32 到 64 只增加 ${last}。`,
    },
    'the-limit': {
      title: '極限',
      says: '無論來多少廚師，曲線始終低於一條線。圖上標出了它的高度。',
      question: '移動這條線的是 j 還是 B？先試 j = 65,536，再把 B 減半。',
      answer: ({ serialFraction, limit, halved, limitOfHalved, share, processors }) =>
        `只有 B。極限是 1/B：B = ${serialFraction} 時為 ${limit}，${halved} 時為 ${limitOfHalved}。B = ${serialFraction} 時，${processors} 位廚師就達到它的 ${share}，再多的人只能分享餘下的部分。`,
    },
    'why-the-limit': {
      title: '為什麼是 1/B',
      says: '兩根長條表示 T(1) 和 T(j)，即一個處理器和 j 個處理器所用的時間。平行的一塊除以 j，序列的一塊不變。',
      question: 'j 很大時，下面那根長條還剩什麼？移動 j 看看。',
      answer: ({ serialShare, timeShare, limit }) =>
        `只剩序列的一塊。T(64) 是 T(1) 的 ${timeShare} 倍，其中序列部分是 T(1) 的 ${serialShare} 倍。因此 T(j) 趨於 B · T(1)，S = T(1)/T(j) 趨於 1/B = ${limit}。`,
    },
    'your-machine': {
      title: '測量您自己的機器',
      says: '這個瀏覽器也可以當廚房：工作執行緒清點質數，其中十分之一的工作保持序列。資料不會傳送到任何地方。',
      question:
        '頁面上已有定律給出的、用上所有核心時的 S。這部電腦能達到多少？先寫下您的估計，再按「測量本瀏覽器」（M 鍵）。',
      answer: ({ workers, subscript, serialFraction, law, measured }) =>
        measured
          ? `${workers} 個工作執行緒上測得 S${subscript} = ${measured.speedup}。B = ${serialFraction} 時定律給出 ${law}。`
          : `B = ${serialFraction} 時，定律對 ${workers} 個處理器給出 S${subscript} = ${law}。還沒有測量：以機器為準。`,
    },
    'where-it-went': {
      title: '加速比去了哪裡',
      says: '定律只知道一種損失，即序列比例。機器還有別的：工作執行緒啟動遲、等待最後一個、互相拖慢。',
      question: '您的機器比定律低多少？先測量，再把測得的點與曲線比較。',
      answer: ({ workers, subscript, serialFraction, law, lostByLaw, measured }) => {
        if (!measured)
          return `單按定律，B = ${serialFraction} 就占去 ${workers} 個工作執行緒中的 ${lostByLaw} 個。測量之後，下方的分析會說明其餘的去向。`
        const { speedup, lost, beyondLaw } = measured
        return beyondLaw === undefined
          ? `${workers} 個工作執行緒上 S${subscript} = ${speedup}，B = ${serialFraction} 時定律給出 ${law}：這台機器不低於定律。`
          : `${workers} 個工作執行緒中，S 少了 ${lost}。B = ${serialFraction} 占其中 ${lostByLaw}；餘下的 ${beyondLaw}，由下方的分析歸到各個原因。`
      },
    },
    'bigger-kitchens': {
      title: '更大的廚房',
      says: '阿姆達爾問同一頓飯能提前多久做好；古斯塔夫森問同樣的時間能多做多少：廚師更多，客人也更多。',
      question:
        '兩者的序列部分都占一半：阿姆達爾是 B = ½，古斯塔夫森是 s′ = ½。為什麼其中一條一直上升？移動 j 比較兩者。',
      answer: ({ amdahl, gustafson, scaled, serialFractionSeen }) =>
        `j = 64 時，古斯塔夫森給出 ${gustafson}，阿姆達爾給出 ${amdahl}。工作量隨廚師增加，序列部分卻不變：平行執行中的 s′ = ${scaled}，按阿姆達爾只相當於 B = ${serialFractionSeen}。`,
    },
  },
}
