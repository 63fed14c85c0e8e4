import type { WorksheetDictionary } from './worksheet-dictionary'

export const worksheetZhHant: WorksheetDictionary = {
  print: '列印學習單',
  title: '學習單：阿姆達爾定律',
  name: '姓名',
  date: '日期',
  law: '工作中占比 B 的部分不能拆分，其餘部分由 j 個處理器均分。',
  settings: ({ serialFraction, processors }) => `B = ${serialFraction}，j = ${processors}`,
  chart: '按阿姆達爾定律，加速比 S 隨處理器數 j 的變化',
  questions: '題目',
  question: (question, numbers) => {
    const { whole, ratio, exact, perCentExact, subscript } = numbers
    switch (question.kind) {
      case 'speedup':
        return `B = ${perCentExact(question.serialFraction)} 時，${whole(question.processors)} 個處理器的加速比 S 是多少？`
      case 'one-processor':
        return `B = ${perCentExact(question.serialFraction)}，只有一個處理器，S 是多少？為什麼對任何 B 都一樣？`
      case 'limit':
        return `B = ${perCentExact(question.serialFraction)} 時，無論有多少處理器，加速比都不會超過多少？`
      case 'no-limit':
        return 'B 為 0。加速比有上限嗎？曲線是什麼樣子？'
      case 'all-serial':
        return 'B 為 100%。增加處理器能帶來什麼？為什麼？'
      case 'shares':
        return question.shareOfLimit === undefined
          ? `${whole(question.processors)} 個處理器的效率 S/j 是多少？`
          : `${whole(question.processors)} 個處理器達到極限的百分之幾？效率 S/j 是多少？`
      case 'share-of-limit':
        return `要達到極限的 ${perCentExact(question.share)}，需要多少個處理器？`
      case 'wanted':
        return `B = ${perCentExact(question.serialFraction)} 時，要達到 S = ${exact(question.wanted)}，需要多少個處理器？`
      case 'largest-share':
        return `要讓 ${whole(question.processors)} 個處理器達到 S = ${exact(question.wanted)}，B 最大可以是多少？`
      case 'halved':
        return `序列部分有一半改成了平行：B 從 ${perCentExact(question.before.serialFraction)} 降到 ${perCentExact(question.after.serialFraction)}。${whole(question.before.processors)} 個處理器的 S 變成多少？極限呢？`
      case 'doubled':
        return `處理器數加倍，從 ${whole(question.before.processors)} 個增加到 ${whole(question.after.processors)} 個。S 和時間各變成多少？`
      case 'measured':
        return `在 ${whole(question.workers)} 個執行緒上實測了加速比，設定的 B = ${perCentExact(Number(question.imposed.toFixed(3)))}。從圖中讀出 S${subscript(question.workers)}，算出卡普–弗拉特序列比例 e。其餘的損失到哪裡去了？（圖太小時：S${subscript(question.workers)} = ${ratio(question.speedup)}。）`
    }
  },
  answers: '解答',
  answer: (question, numbers) => {
    const { whole, ratio, perCent, perCentExact, share } = numbers
    switch (question.kind) {
      case 'speedup':
        return `S 是 ${ratio(question.speedup)}：序列部分所花的時間不變。`
      case 'one-processor':
        return 'S 是 1。一個處理器依次完成兩個部分，與兩者的比例無關。'
      case 'limit':
        return `極限是 ${ratio(question.limit)}：處理器再多，也還剩下序列部分的時間。`
      case 'no-limit':
        return '沒有上限：S = j，是一條與理想線重合的直線。'
      case 'all-serial':
        return '什麼也帶不來：S 始終是 1，因為沒有任何部分可以拆分。'
      case 'shares':
        return question.shareOfLimit === undefined
          ? `效率是 ${perCent(question.efficiency)}：沒有處理器需要等待。`
          : `達到極限的 ${perCent(question.shareOfLimit)}，效率是 ${perCent(question.efficiency)}。`
      case 'share-of-limit':
        return question.enough === 1
          ? `一個處理器就夠了：S = 1 已經不低於極限的 ${perCentExact(question.share)}。`
          : `${whole(question.enough)} 個處理器。`
      case 'wanted':
        return question.enough === undefined
          ? '多少個處理器都達不到：極限是 1。'
          : `${whole(question.enough)} 個處理器。`
      case 'largest-share':
        return `B 最大是 ${perCentExact(Number(question.largest.toPrecision(3)))}。`
      case 'halved':
        return `S 從 ${ratio(question.before.speedup)} 變成 ${ratio(question.after.speedup)}，極限加倍。j 越小，B 減半帶來的改變越小。`
      case 'doubled':
        return `S 加倍，從 ${ratio(question.before.speedup)} 變成 ${ratio(question.after.speedup)}，時間減半。`
      case 'measured': {
        const more = question.found - question.imposed
        const found = `e 是 ${share(Number(question.found.toFixed(3)))}，而 B 設定為 ${share(Number(question.imposed.toFixed(3)))}。`
        if (Math.abs(more) < 0.005) return `${found}除序列部分外幾乎沒有損失。`
        return more > 0
          ? `${found}差額是機器帶來的：啟動、等待，以及多個核心同時工作時變慢。`
          : `${found}它低於 B：執行緒比定律所允許的更快，或者 T(1) 受到了干擾。`
      }
    }
  },
  code: '此設定頁面的 QR 碼',
  foot: '此設定的頁面：',
}
